"""What a report says of itself: title, county, year, dates, number. Guesses are marked."""
