"""`python -m app.sandbox`."""

from app.sandbox.server import main

if __name__ == "__main__":
    main()
