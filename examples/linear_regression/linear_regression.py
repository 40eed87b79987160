"""Predict the price of a flat from its size, its age and its distance to the centre."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import cross_val_score

# Size in square metres, age in years, distance in kilometres
flats = np.array(
    [
        [52.0, 12.0, 3.1],
        [75.0, 30.0, 1.2],
        [38.0, 4.0, 6.5],
        [110.0, 55.0, 0.8],
        [64.0, 18.0, 4.4],
        [91.0, 9.0, 7.9],
        [47.0, 41.0, 2.3],
        [83.0, 22.0, 5.0],
        [58.0, 7.0, 1.9],
        [120.0, 16.0, 9.6],
        [70.0, 35.0, 3.7],
        [99.0, 28.0, 2.6],
    ]
)
# Price in thousands
prices = np.array([231.5, 318.0, 159.2, 421.7, 262.3, 334.9, 193.4, 322.8, 279.6, 407.1, 276.0, 398.4])

# How well does the model do on flats that it was not fitted to?
model = LinearRegression()
scores = cross_val_score(model, flats, prices, cv=3, scoring="r2")
print(f"R² scores: {scores}")
print(f"Mean R²: {scores.mean():.4f} (standard deviation {scores.std():.4f})")

# Fit all flats, and read the model
model.fit(flats, prices)
for name, weight in zip(["size", "age", "distance"], model.coef_):
    print(f"{name:<10}{weight:>10.4f}")
print(f"{'intercept':<10}{model.intercept_:>10.4f}")

# Price two new flats
offers = np.array([[66.0, 10.0, 2.0], [88.0, 45.0, 4.0]])
for offer, price in zip(offers, model.predict(offers)):
    print(f"{offer[0]:.0f} m², {offer[1]:.0f} years, {offer[2]:.1f} km: {price:.2f}")
