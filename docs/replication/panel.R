# An exported panel read by R alone: sums by county, and a regression with two-way fixed effects.
#
#     Rscript docs/replication/panel.R FOLDER [Y] [X]
#
# FOLDER is what `export --format csv` made; Y and X are columns of its county_year_matrix.
# docs/replication.md says what it does and why. panel.py prints the same.

given <- commandArgs(trailingOnly = TRUE)
y <- if (length(given) > 1) given[2] else "t01s_per_1000"
x <- if (length(given) > 2) given[3] else "t06s_per_1000"

panel <- read.csv(file.path(given[1], "county_year_matrix.csv"), encoding = "UTF-8",
                  check.names = FALSE, na.strings = "")
# The file begins with the mark of UTF-8, which R takes for a part of the first name.
names(panel)[1] <- "county"

# A report that is not coded has no value, and one that is being coded has part of one.
coded <- panel[panel$state == "coded", ]

# By county, of coded reports: what `frequency --by county` shows.
sums <- tapply(coded$t01s_codings, coded$county, sum)

# A county with one coded year tells nothing beside its own effect, and is left out.
coded <- coded[complete.cases(coded[, c("year", y, x)]), ]
used <- coded[ave(coded$year, coded$county_code, FUN = length) > 1, ]
data <- data.frame(y = used[[y]], x = used[[x]],
                   year = factor(used$year), county = factor(used$county_code))
fitted <- lm(y ~ x + year + county, data = data)
years <- levels(data$year)[-1]
slope <- coef(summary(fitted))["x", ]

number <- function(value) formatC(value, digits = 17, format = "g")
object <- function(names, values) {
  paste0("{", paste0('"', names, '": ', number(values), collapse = ", "), "}")
}
told <- paste0('{"sums": ', object(enc2utf8(names(sums)), sums),
               ', "reports": ', nrow(data),
               ', "counties": ', nlevels(data$county),
               ', "slope": ', number(slope[["Estimate"]]),
               ', "se": ', number(slope[["Std. Error"]]),
               ', "years": ', object(years, coef(fitted)[paste0("year", years)]), "}")
writeLines(told, useBytes = TRUE)
