"""The nineteen categories that a finding can have; rule ids are dotted below them."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What kind of risk a finding is about; meanings are fixed by the labelling guide."""

    SERVICE_USER_IDENTIFIER = "service-user-identifier"
    INDIRECT_IDENTIFICATION = "indirect-identification"
    CONFIDENTIAL_DETAIL = "confidential-detail"
    OFFICIAL_IDENTIFIER = "official-identifier"
    CONTACT_DETAIL = "contact-detail"
    LOCATION = "location"
    WORKER_SAFETY = "worker-safety"
    IMAGE_OF_PERSON = "image-of-person"
    BOUNDARY_BREACH = "boundary-breach"
    WORK_PERSONAL_MIX = "work-personal-mix"
    ABUSIVE_LANGUAGE = "abusive-language"
    DISCRIMINATORY_LANGUAGE = "discriminatory-language"
    DISREPUTE = "disrepute"
    MISSING_DISCLAIMER = "missing-disclaimer"
    SAFEGUARDING_CONCERN = "safeguarding-concern"
    HARASSMENT_OF_WORKER = "harassment-of-worker"
    MISINFORMATION_RISK = "misinformation-risk"
    COURT_RESTRICTION = "court-restriction"
    COVERT_INVESTIGATION = "covert-investigation"
