"""The timeline in a browser, measured beside others."""
