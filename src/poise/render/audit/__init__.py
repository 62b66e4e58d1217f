"""The report of an audit in every format: values, terminal, page, CSV and SARIF rows, each part in a file of its own."""
