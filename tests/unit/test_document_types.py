"""The kind of a document is what its title says first."""

import json
from pathlib import Path

import pytest

from data.document_types import document_type

GOLD = Path(__file__).parents[3] / "shared" / "gold"
ENOUGH = 0.95


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Mr. Hay to Mr. Choate", "Other"),
        ("The Chargé in Argentina (Cable) to the Secretary of State", "Other"),
        ("458. Telegram From the Embassy in Canada to the Department of State", "Telegram"),
        ("Cable No. 405743, Shtykov to Stalin", "Telegram"),
        ("Ciphered Telegram No. 50333, transmitting a Message from Mao Zedong", "Telegram"),
        ("Circular Airgram From the Department of State to Certain Posts", "Airgram"),
        ("Memorandum of Conversation, by the Chief of the Division", "Memorandum of conversation"),
        ("Memorandum of a Conference With the President", "Memorandum of conversation"),
        ("National Security Decision Memorandum 81", "Memorandum"),
        ("Memorandum of Discussion at the 258th Meeting of the Council", "Minutes"),
        ("Minutes from a Meeting of the Politburo Held on 14 December 1944", "Minutes"),
        ("Notes on the Meeting of the Operations Coordinating Board", "Minutes"),
        ("Summary of Conclusions of a Policy Review Committee Meeting", "Minutes"),
        ("Notes of G. Dimitrov on a Phone Call from Stalin", "Conversation record"),
        ("Notes from a Meeting with a Bulgarian Delegation", "Conversation record"),
        ("Second Conversation of N.S. Khrushchev with Mao Zedong", "Conversation record"),
        ("From the Diary of the Ambassador: Record of a Conversation", "Conversation record"),
        ("Diary Entry by the President, May 18, 1956", "Diary"),
        ("Note, V. Grigor’yan to Cde. Stalin", "Note"),
        ("Note from Gromyko about the conference in Paris", "Note"),
        ("Editorial Note", "Editorial note"),
        ("Letter From President Carter to Prime Minister Karamanlis", "Letter"),
        ("Draft Reply to Mao Zedong's Telegram from Stalin", "Message"),
        ("Report on the Political and Economic Situation in Tabriz in 1943", "Report"),
        ("Statement by Secretary of State-Designate Muskie", "Speech"),
        ("Statement of Policy by the National Security Council", "Policy paper"),
        ("Paper Prepared by the Policy Planning Staff", "Policy paper"),
        ("Special National Intelligence Estimate", "Intelligence estimate"),
        ("Despatch From the Embassy in Poland to the Department of State", "Despatch"),
        ("Secret Soviet Instructions, 'Measures to Carry out Assignments'", "Instruction"),
        ("Decree by the USSR Council of People’s Commissars", "Decree"),
        ("Excerpts from the Memoirs of Wladyslaw Gomulka on Meetings with Stalin", "Memoirs"),
        ("Treaty Between the United States and Cuba, Signed March 2, 1904", "Treaty"),
        ("The Representative on the North Atlantic Treaty Council to Mr. Hay", "Other"),
        ("The Delegation to the General Agreement on Tariffs and Trade to Mr. Hay", "Other"),
        ("", "Other"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert document_type(title) == kind


@pytest.mark.parametrize("title", ["Note verbale", "Cable No. 4", "Record of Conversation"])
def test_case_and_white_space_do_not_matter(title: str) -> None:
    spaced = f"\u00a0{title.upper()}\n".replace(" ", "  ")
    assert document_type(spaced) == document_type(title) != "Other"


@pytest.mark.skipif(not GOLD.exists(), reason="the gold labels are not here")
@pytest.mark.parametrize("name", ["wilson.jsonl", "frus.jsonl"])
def test_gold_labels(name: str) -> None:
    rows = [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]
    right = [row for row in rows if document_type(row["title"]) == row["doc_type"]]
    assert len(right) / len(rows) >= ENOUGH
