"""Words that every stage uses: problems, dates and text."""
