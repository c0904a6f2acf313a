from ambt.letters.models.letter import Letter

__all__ = ["Letter"]
