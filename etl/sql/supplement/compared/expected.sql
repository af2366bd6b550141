-- One row per difference that is expected, and why; * stands for every row of the figure.
select *
from (
    values
    ('F1DB', 'entries', '*', 'They differ on withdrawals, drivers in practice only, and cars of a lower formula.'),
    ('F1DB', 'starts', '*', 'They differ on withdrawals, exclusions, and cars of a lower formula.'),
    ('F1DB', 'poles', 'bonetto', 'Ergast counts the grid of a car that he took over: Switzerland 1953.'),
    ('F1DB', 'poles', 'brooks', 'Ergast counts the grid of a car that he took over: Great Britain 1957.'),
    ('F1DB', 'poles', 'castellotti', 'Ergast counts the grid of cars that he took over: Monaco and Italy 1956.'),
    ('F1DB', 'poles', 'fagioli', 'Ergast counts the grid of a car that he took over: France 1951.'),
    ('F1DB', 'poles', 'farina', 'Ergast counts the grid of a car that he took over: Argentina 1955.'),
    ('F1DB', 'poles', 'leclerc', 'Was on grid 1 and did not start: Monaco 2021.'),
    ('F1DB', 'poles', 'michael_schumacher', 'Was on grid 1 and did not start: France 1996.'),
    ('F1DB', 'poles', 'moss', 'On grid 9 in Italy 1952, where Ergast has grid 1.'),
    ('F1DB', 'poles', 'spence', 'Ergast counts the grid of a car that he took over: United States 1964.'),
    ('F1DB', 'poles', 'trintignant', 'Ergast counts the grid of a car that he took over: Argentina 1955.'),
    ('F1DB', 'poles', 'villoresi', 'Ergast counts the grid of a car that he took over: Germany 1953.'),
    ('F1DB', 'race points', 'ascari', 'Ergast lacks his seventh of a point for a fastest lap: Great Britain 1954.'),
    ('F1DB', 'race points', 'behra', 'Ergast lacks his seventh of a point for a fastest lap: Great Britain 1954.'),
    ('F1DB', 'race points', 'moss', 'Ergast lacks his seventh of a point for a fastest lap: Great Britain 1954.'),
    ('F1DB', 'race points', 'fangio', 'Ergast counts the half points of both his cars: Monaco 1956.'),
    ('F1DB', 'fastest lap', '2001 Japanese Grand Prix', 'One timed lap is faster than every official one.')
) as expected (supplement, figure, subject, reason)
