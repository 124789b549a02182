"""A page as the report's body and the parts that are not it. Nothing is lost: parts are kept."""
