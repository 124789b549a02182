"""REFI-QDA: projects (.qdpx, .qde) and codebooks (.qdc), which tools of this kind share."""
