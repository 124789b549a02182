"""Lines as they are printed, made paragraphs again."""
