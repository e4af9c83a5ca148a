"""The style sheet: what the palette cannot say. Colours come in from ``theme``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readinglist import config

if TYPE_CHECKING:
    from readinglist.gui.theme import Colours

_TEXT = """
QMainWindow, QDialog {{ background: {window}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {window}; color: {text}; border-bottom: 1px solid {line}; padding: 1px 4px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {selection}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 6px; }}
QSplitter::handle {{ background: {line}; }}

QAbstractItemView {{ border: 0; outline: 0; background: {surface}; }}
QAbstractItemView#side {{ background: {side}; }}
QAbstractItemView#popup {{ border: 1px solid {line}; padding: 2px; }}
QListView#popup::item {{ padding: 4px 8px; border-radius: 4px; color: {text}; }}
QListView#popup::item:selected {{ background: {selection}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: 0;
  border-bottom: 1px solid {line}; padding: 4px 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget#column {{ background: {surface}; border: 0; }}
QListWidget#side {{ padding: 12px 8px; }}
QListWidget#side::item {{ padding: 0px 10px; border-radius: 6px; color: {text}; }}
QListWidget#side::item:hover {{ background: {line}; }}
QListWidget#side::item:selected {{ background: {selection}; }}
QTreeWidget::item {{ padding: 5px 4px; }}
QTextEdit#manual {{ background: {surface}; border: 0; }}
QFrame#chart {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QWidget#page, QWidget#pageHead, QWidget#pageFoot {{ background: {surface}; }}
QWidget#listHead {{ background: {surface}; border-bottom: 1px solid {line}; }}
QWidget#topBar {{ background: {window}; border-bottom: 1px solid {line}; }}
QWidget#pageHead {{ border-bottom: 1px solid {line}; }}
QWidget#pageFoot {{ border-top: 1px solid {line}; }}
QWidget#messageBar {{ background: {window}; border-top: 1px solid {line}; }}

QLineEdit, QPlainTextEdit#note, QComboBox {{ background: {field}; color: {text};
  border: 1px solid {line}; border-radius: 6px; padding: 4px 8px; selection-background-color: {selection};
  selection-color: {text}; }}
QLineEdit:focus, QPlainTextEdit#note:focus, QComboBox:focus {{ border: 1px solid {accent}; }}
QLineEdit#search {{ padding: 6px 32px; border-radius: 8px; }}
QLineEdit#bare {{ border: 1px solid transparent; background: transparent; padding: 2px 6px; }}
QLineEdit#bare:hover {{ border: 1px solid {line}; }}
QLineEdit#bare:focus {{ border: 1px solid {accent}; background: {field}; }}
QPlainTextEdit#source {{ background: {window}; border: 0; color: {text}; }}
QPlainTextEdit#code {{ background: {window}; border: 1px solid {line}; border-radius: 6px; color: {text}; }}
QTextEdit#noteText {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  color: {text}; padding: 2px 6px; }}
QTextEdit#noteText:hover {{ border: 1px solid {line}; }}
QTextEdit#noteText:focus {{ border: 1px solid {accent}; }}
QTextEdit#reading {{ background: transparent; border: 0; color: {text}; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow {{ image: url("{icons}/arrow-{scheme}.svg"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ border: 1px solid {line}; selection-background-color: {selection};
  selection-color: {text}; }}

QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px; background: {field};
  border: 1px solid {faint}; border-radius: 4px; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border: 1px solid {accent}; }}
QCheckBox::indicator:disabled {{ border: 1px solid {line}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {accent};
  border: 1px solid {accent}; image: url("{icons}/check-{scheme}.svg"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{ background: {accent};
  border: 1px solid {accent}; image: url("{icons}/minus-{scheme}.svg"); }}
QRadioButton::indicator {{ width: 14px; height: 14px; background: {field}; border: 1px solid {faint};
  border-radius: 8px; }}
QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border: 1px solid {accent}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; background: {on_accent};
  border: 5px solid {accent}; }}

QPushButton, QToolButton#verb {{ background: {surface}; color: {text}; border: 1px solid {line};
  border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover, QToolButton#verb:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton#verb:pressed {{ background: {selection}; }}
QPushButton:focus, QToolButton#verb:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled, QToolButton#verb:disabled {{ color: {faint}; }}
QToolButton#verb {{ padding: 4px 2px 4px 6px; }}
QToolButton#verb:checked {{ background: {selection}; border: 1px solid {accent}; }}
QToolButton#verb::menu-indicator {{ image: none; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton#primary:disabled {{ background: {line}; color: {text}; border: 1px solid {line}; }}
QPushButton#link, QToolButton#link {{ border: 0; background: transparent; color: {accent}; padding: 2px 0px;
  text-align: left; }}
QPushButton#link:hover, QToolButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 1px solid {accent}; }}
QPushButton#filter {{ border-radius: 11px; padding: 3px 11px; color: {muted}; }}
QPushButton#filter:checked {{ background: {selection}; color: {text}; border: 1px solid {accent}; }}
QPushButton#keyword {{ border: 1px dashed {line}; border-radius: 6px; padding: 1px 8px; color: {muted};
  background: transparent; }}
QPushButton#keyword:hover, QPushButton#keyword:focus {{ border: 1px solid {accent}; color: {text}; }}
QPushButton#card {{ text-align: left; padding: 14px 18px; border-radius: 8px; }}
QPushButton#section {{ border: 0; background: transparent; color: {muted}; text-align: left;
  padding: 4px 0px; font-weight: 600; }}
QPushButton#section:hover {{ color: {text}; }}
QPushButton#section:focus {{ color: {accent}; }}
QToolButton {{ border: 0; border-radius: 6px; padding: 4px; background: transparent; }}
QToolButton#more::menu-indicator {{ image: none; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QToolButton:checked {{ background: {selection}; }}

QLabel#muted {{ color: {muted}; }}
QLabel#faint {{ color: {faint}; }}
QLabel#error {{ color: {error}; }}
QLabel#warning {{ color: {warning}; }}
QLabel#ok {{ color: {ok}; }}
QFrame#line {{ background: {line}; max-height: 1px; min-height: 1px; border: 0; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def text(colours: Colours, points: float) -> str:
    """The sheet with the colours put in; ``points`` is the size of plain text."""
    from dataclasses import asdict

    # A style sheet takes pictures from files alone, in the colour they have there.
    icons = config.resource("icons", "styled").as_posix()
    scheme = "dark" if colours.is_dark else "light"
    return _TEXT.format(**asdict(colours), icons=icons, scheme=scheme)
