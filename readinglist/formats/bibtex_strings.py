"""Names that files use without defining them: months, plain.bst's journals, astronomy's macros."""

from __future__ import annotations

MONTHS = {
    name[:3].lower(): name
    for name in (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December"),
    )
}

JOURNALS = {
    "acmcs": "ACM Computing Surveys",
    "acta": "Acta Informatica",
    "cacm": "Communications of the ACM",
    "ibmjrd": "IBM Journal of Research and Development",
    "ibmsj": "IBM Systems Journal",
    "ieeese": "IEEE Transactions on Software Engineering",
    "ieeetc": "IEEE Transactions on Computers",
    "ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
    "ipl": "Information Processing Letters",
    "jacm": "Journal of the ACM",
    "jcss": "Journal of Computer and System Sciences",
    "scp": "Science of Computer Programming",
    "sicomp": "SIAM Journal on Computing",
    "tocs": "ACM Transactions on Computer Systems",
    "tods": "ACM Transactions on Database Systems",
    "tog": "ACM Transactions on Graphics",
    "toms": "ACM Transactions on Mathematical Software",
    "toois": "ACM Transactions on Office Information Systems",
    "toplas": "ACM Transactions on Programming Languages and Systems",
    "tcs": "Theoretical Computer Science",
}

JOURNAL_MACROS = {
    "\\aap": "Astronomy and Astrophysics",
    "\\aapr": "Astronomy and Astrophysics Review",
    "\\aaps": "Astronomy and Astrophysics Supplement",
    "\\actaa": "Acta Astronomica",
    "\\aj": "The Astronomical Journal",
    "\\ao": "Applied Optics",
    "\\apj": "The Astrophysical Journal",
    "\\apjl": "The Astrophysical Journal Letters",
    "\\apjs": "The Astrophysical Journal Supplement Series",
    "\\apss": "Astrophysics and Space Science",
    "\\araa": "Annual Review of Astronomy and Astrophysics",
    "\\baas": "Bulletin of the American Astronomical Society",
    "\\grl": "Geophysical Research Letters",
    "\\icarus": "Icarus",
    "\\jcap": "Journal of Cosmology and Astroparticle Physics",
    "\\jcp": "The Journal of Chemical Physics",
    "\\jgr": "Journal of Geophysical Research",
    "\\jqsrt": "Journal of Quantitative Spectroscopy and Radiative Transfer",
    "\\mnras": "Monthly Notices of the Royal Astronomical Society",
    "\\nar": "New Astronomy Reviews",
    "\\nat": "Nature",
    "\\nphysa": "Nuclear Physics A",
    "\\pasa": "Publications of the Astronomical Society of Australia",
    "\\pasj": "Publications of the Astronomical Society of Japan",
    "\\pasp": "Publications of the Astronomical Society of the Pacific",
    "\\physrep": "Physics Reports",
    "\\planss": "Planetary and Space Science",
    "\\pra": "Physical Review A",
    "\\prb": "Physical Review B",
    "\\prc": "Physical Review C",
    "\\prd": "Physical Review D",
    "\\pre": "Physical Review E",
    "\\prl": "Physical Review Letters",
    "\\procspie": "Proceedings of SPIE",
    "\\psj": "The Planetary Science Journal",
    "\\qjras": "Quarterly Journal of the Royal Astronomical Society",
    "\\rmxaa": "Revista Mexicana de Astronomia y Astrofisica",
    "\\solphys": "Solar Physics",
    "\\sovast": "Soviet Astronomy",
    "\\ssr": "Space Science Reviews",
    "\\zap": "Zeitschrift fuer Astrophysik",
}
"""What aas_macros.sty (AASTeX 6) prints for the journals of an entry from NASA's ADS."""
