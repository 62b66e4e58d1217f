"""What to send instead: the author's own words with what identifies taken out, judged again before it is offered."""
