"""The intermediate representation: types (`rtypes`), operations (`ops`), text form (`pprint`) and checks (`verify`)."""
