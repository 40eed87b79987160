"""Where programs are compiled: in this process, in several, or on a Dask cluster. The same bytes from each."""
