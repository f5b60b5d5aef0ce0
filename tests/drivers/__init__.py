"""What people do on a platform, in neutral verbs."""
