"""Tell three species of iris apart by the size of their petals and sepals."""

from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

SEED = 42
N_SHOWN = 5

# Load: 150 flowers, four measurements each
iris = load_iris()
X, y = iris.data, iris.target
print(f"{X.shape[0]} flowers, {X.shape[1]} features")

# Hold a fifth of the flowers back for the test
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=SEED)

# The scaler learns from the training flowers only
scaler = StandardScaler()
X_train_scaled = scaler.fit_transform(X_train)
X_test_scaled = scaler.transform(X_test)

# Train a forest of a hundred trees
forest = RandomForestClassifier(n_estimators=100, random_state=SEED)
forest.fit(X_train_scaled, y_train)

# Score it on flowers that it has not seen
predicted = forest.predict(X_test_scaled)
accuracy = accuracy_score(y_test, predicted)
print(f"Accuracy: {accuracy:.4f}")

print("Confusion matrix (rows are the true species):")
print(confusion_matrix(y_test, predicted))

print(f"Class probabilities of the first {N_SHOWN} flowers:")
print(forest.predict_proba(X_test_scaled[:N_SHOWN]))
