"""`sklearn.cluster`: k-means."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.api.sklearn_rows import Estimator, not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.cluster import KMeans"

X = "np.array([[1.0, 2.0], [1.5, 4.0], [1.0, 0.0], [10.0, 2.0], [10.0, 4.5], [11.0, 0.0]])"
MODEL = Estimator("sklearn.cluster.KMeans", f"KMeans(n_clusters=2, random_state=0, n_init=3).fit({X})", single=False)

ROWS: tuple[Entry | ClassEntry, ...] = (
    MODEL.entry(
        "Clusters around centers, found by Lloyd's iteration.",
        MODEL.constructor(
            "n_clusters=8, *, init='k-means++', n_init='auto', max_iter=300, tol=0.0001, verbose=0, random_state=None, "
            "copy_x=True, algorithm='lloyd'",
            "n_clusters: int = 8, init: I = 'k-means++', n_init: N = 'auto', max_iter: int = 300, tol: float = 0.0001, "
            "random_state: optional[int] = None, copy_x: bool = True, algorithm: A = 'lloyd'",
            "A clustering that `fit` computes.",
        ),
        MODEL.method(
            "fit", "X: array[D]", MODEL.rtype, python="X, y=None, sample_weight=None", doc="Finds the centers."
        ),
        MODEL.method(
            "predict", "X: array[D]", "array[int32]", call=f"predict({X})", doc="The closest center of each sample."
        ),
        MODEL.method(
            "fit_predict",
            "X: array[D]",
            "array[int32]",
            python="X, y=None, sample_weight=None",
            call=f"fit_predict({X})",
            doc="Finds the centers and gives the samples' labels.",
        ),
        MODEL.method(
            "transform",
            "X: array[D]",
            "array[float64]",
            call=f"transform({X})",
            doc="The distances of each sample to the centers.",
            rtol=1e-9,
        ),
        MODEL.method(
            "fit_transform",
            "X: array[D]",
            "array[float64]",
            python="X, y=None, sample_weight=None",
            call=f"fit_transform({X})",
            doc="Finds the centers and gives the samples' distances to them.",
            rtol=1e-9,
        ),
        MODEL.method(
            "score",
            "X: array[D]",
            "float",
            python="X, y=None, sample_weight=None",
            call=f"score({X})",
            doc="The inertia of the samples, negated.",
            rtol=1e-9,
        ),
        MODEL.attribute("labels_", "array[int32]", "Each training sample's cluster."),
        MODEL.attribute("cluster_centers_", "array[float64]", "The centers.", rtol=1e-9),
        MODEL.attribute("inertia_", "float", "The sum of squared distances to the centers.", rtol=1e-9),
        MODEL.attribute("n_iter_", "int", "The number of iterations of the best run."),
        MODEL.attribute("n_features_in_", "int", "The number of features."),
    ),
    *not_supported(
        "sklearn.cluster",
        "AffinityPropagation AgglomerativeClustering Birch BisectingKMeans DBSCAN FeatureAgglomeration HDBSCAN "
        "MeanShift "
        "MiniBatchKMeans OPTICS SpectralBiclustering SpectralClustering SpectralCoclustering affinity_propagation "
        "cluster_optics_dbscan dbscan estimate_bandwidth k_means kmeans_plusplus linkage_tree mean_shift "
        "spectral_clustering "
        "ward_tree",
        "use KMeans, or keep the function in Python",
    ),
)
