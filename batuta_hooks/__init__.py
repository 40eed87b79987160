"""batuta: migrates Python projects to Rust, module by module, validated against what Python does."""

__version__ = "0.1.0"
