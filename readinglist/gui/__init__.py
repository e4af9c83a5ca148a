"""The window. The only room that may import PySide6; the library is met in ``desk`` alone.

Lives here: what is seen and pressed. Every command is a row of ``actions``, every colour a name in
``theme``, every link goes through ``links.open_url``. The one invariant: the GUI thread never
waits. It reads pages by id; everything else is asked of a lane (``lane``) or a job (``job``), and
whatever changed, here or elsewhere, arrives by one path, the journal (``desk``).

Nothing imported is ever interpreted as HTML: labels are PlainText, marks are character formats.
"""
