"""Group a cloud of points, and judge how well the groups are apart."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

N_POINTS = 1000
N_FEATURES = 5
N_CLUSTERS = 4

# A cloud without any structure: the silhouette will be low
points = np.random.randn(N_POINTS, N_FEATURES)

# Ten starts; the clustering with the lowest inertia wins
kmeans = KMeans(n_clusters=N_CLUSTERS, n_init=10, random_state=42)
labels = kmeans.fit_predict(points)

print(f"Silhouette: {silhouette_score(points, labels):.4f}")
print(f"Inertia: {kmeans.inertia_:.2f}")

# Clusters by size
for cluster in range(N_CLUSTERS):
    size = np.sum(labels == cluster)
    print(f"Cluster {cluster}: {size} points")
