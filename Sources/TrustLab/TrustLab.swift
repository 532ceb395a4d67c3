// TrustLab
