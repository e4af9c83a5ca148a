"""The full-text index, and what people type to ask it. The only room that may import whoosh.

May import model, text, errors and config; never the store: what it indexes comes as a :class:`index.Source`.
``words`` turns text into terms, for index, query and marking alike; ``query`` reads what was typed (``grammar``,
``filters``, ``tree``); ``index`` follows the store's journal; ``searcher`` and ``evaluate`` answer. One
invariant: the index is at its bookmark, and can be lost at any moment.
"""
