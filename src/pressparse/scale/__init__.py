"""Many files on all cores of a machine or on a cluster, and files of any size."""
