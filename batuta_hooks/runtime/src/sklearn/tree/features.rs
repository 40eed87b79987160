//! The order in which a node draws its features.

use super::rand_r::RandR;

/// What a split search found about a feature.
pub enum Visit {
    /// All its values are equal in this node.
    Constant,
    /// Its splits were looked at.
    Searched,
}

/// A permutation of the features, with those known to be constant in front.
///
/// Equals the Fisher-Yates draw of scikit-learn's `node_split_best`: constant features cost a draw but no search,
/// and are remembered for the node's descendants.
pub struct FeatureDraw {
    features: Vec<usize>,
    constants: Vec<usize>,
    random: RandR,
}

impl FeatureDraw {
    /// All features, none constant.
    pub fn new(n_features: usize, seed: u32) -> FeatureDraw {
        FeatureDraw {
            features: (0..n_features).collect(),
            constants: vec![0; n_features],
            random: RandR::new(seed),
        }
    }

    /// Visits `max_features` drawn features, and more until one of them isn't constant. `n_constants` leading features are
    /// known to be constant; it is updated.
    pub fn draw(
        &mut self,
        max_features: usize,
        n_constants: &mut usize,
        mut visit: impl FnMut(usize) -> Visit,
    ) {
        let known = *n_constants;
        let (mut visited, mut drawn_known, mut found) = (0, 0, 0);
        let mut undrawn_end = self.features.len();
        while undrawn_end > known + found
            && (visited < max_features || visited <= found + drawn_known)
        {
            visited += 1;
            let mut drawn = self.random.range(drawn_known, undrawn_end - found);
            if drawn < known {
                self.features.swap(drawn_known, drawn);
                drawn_known += 1;
                continue;
            }
            drawn += found;
            match visit(self.features[drawn]) {
                Visit::Constant => {
                    self.features.swap(drawn, known + found);
                    found += 1;
                }
                Visit::Searched => {
                    undrawn_end -= 1;
                    self.features.swap(undrawn_end, drawn);
                }
            }
        }
        // Siblings and descendants rely on the order of the known constants, which drawing disturbed.
        self.features[..known].copy_from_slice(&self.constants[..known]);
        self.constants[known..known + found].copy_from_slice(&self.features[known..known + found]);
        *n_constants = known + found;
    }
}
