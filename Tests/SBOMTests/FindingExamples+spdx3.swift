extension FindingExamples {
    static let ofSPDX3: [Example] = [
        Example(
            "SBOM-247", "/@graph/4/suppliedBy 6",
            graph(#"{"type":"software_Package","spdxId":"urn:a","creationInfo":"_:c","name":"a",\n"suppliedBy":"urn:t"}"#)),
        Example("SBOM-248", "/@graph/4 5", graph(#"{"type":"SpdxDocument","spdxId":"urn:e","creationInfo":"_:c","name":"e"}"#)),
        Example("SBOM-249", "/@graph/4/specVersion 6", graph(#"{"type":"CreationInfo","@id":"_:e","createdBy":["urn:o"],\n"specVersion":"3.1.0"}"#)),
        Example(
            "SBOM-250", "/@graph/4/endTime 6",
            graph(
                #"{"type":"Relationship","spdxId":"urn:r","from":"urn:d","to":["urn:d"],"relationshipType":"other",\n"endTime":"2026-01-01T00:00:00Z","#
                    + #""startTime":"2026-01-02T00:00:00Z"}"#)),
        Example("SBOM-202", "/@graph/4/creationInfo 6", graph(#"{"type":"software_Package","spdxId":"urn:a","name":"a",\n"creationInfo":"_:gone"}"#)),
    ]

    /// SPDX 3 with creation info, organisation, tool and document on line 1 to 4, and `rest` from line 5 on, where `\\n` begins another line.
    static func graph(_ rest: String) -> String {
        let rest = rest.replacing(#"\n"#, with: "\n")
        return """
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1",
            "created":"2026-01-01T00:00:00Z","createdBy":["urn:o"],"createdUsing":["urn:t"]},{"type":"Organization","spdxId":"urn:o","creationInfo":"_:c"},
            {"type":"Tool","spdxId":"urn:t","creationInfo":"_:c","name":"t"},
            {"type":"SpdxDocument","spdxId":"urn:d","creationInfo":"_:c","name":"d"},
            \(rest)]}
            """
    }
}
