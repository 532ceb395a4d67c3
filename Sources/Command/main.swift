print("trustlab")
