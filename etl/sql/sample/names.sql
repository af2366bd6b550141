-- One row of lists: invented names, in several alphabets' letters.
select
    [
        'Aino', 'Bastien', 'Caio', 'Dárius', 'Eero', 'Fynn', 'Gašper', 'Håkon', 'Ilse', 'Joaquín', 'Kenji', 'Lívia',
        'Matteo', 'Noé', 'Oskar', 'Pilar', 'Quentin', 'Rúben', 'Søren', 'Tomáš', 'Ulla', 'Vítor', 'Wiktor', 'Yuki',
        'Zoë', 'Anselm', 'Britta', 'Ciarán', 'Diego', 'Émile'
    ] as forenames,
    [
        'Aaltonen', 'Bräutigam', 'Castellvi', 'D''Ambrosi', 'Eklund', 'Fonseca', 'Großmann', 'Hvidtfeld', 'Ibarra',
        'Jørgenrud', 'Kovačić', 'Lindqvarn', 'Moravec', 'Nansenius', 'O''Rourken', 'Peñalba', 'Quispel', 'Rautakivi',
        'Ståhlgren', 'Tremonti', 'Ugarteche', 'Valverdine', 'Wójtowski', 'Ximenel', 'Yamadori', 'Žerovnik',
        'Albrectsen',
        'Brancalonga', 'Corvinelli', 'Dubrovine', 'Esterházen', 'Ferrandiz', 'Grünbichl', 'Halvorsten', 'Ivanković',
        'Jakobsdal', 'Kestrelin', 'Laguardia', 'Mäkiläinen', 'Nandorf', 'van der Oever'
    ] as surnames,
    ['Finnish', 'French', 'Brazilian', 'German', 'Danish', 'Spanish', 'Japanese', 'Polish', 'Italian'] as nationalities,
    [
        'Aurora', 'Borealis', 'Cobalt', 'Drachen', 'Étoile', 'Falcone', 'Greyhound', 'Halcyon', 'Isolde', 'Jötunn',
        'Kōsei', 'Lumen'
    ] as constructors,
    [
        ['Valmora', 'Italy'], ['Kestrel Bay', 'Australia'], ['São Brandão', 'Brazil'], ['Öresby', 'Sweden'],
        ['Łąkowo', 'Poland'], ['Port Élise', 'France'], ['Dunmorrow', 'United Kingdom'], ['Sierra Parda', 'Spain'],
        ['Weißental', 'Germany'], ['Hoshikawa', 'Japan'], ['Lac-aux-Loups', 'Canada'], ['Silver Mesa', 'USA'],
        ['Al Nahda', 'Bahrain'], ['Nova Zarya', 'Bulgaria']
    ] as places
