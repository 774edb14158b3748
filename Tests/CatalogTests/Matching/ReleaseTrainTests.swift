import Testing

@testable import Catalog

/// What lies between the first and the last affected version of a CSAF document (CSAF 2.0 section 3.2.3.9).
struct ReleaseTrainTests {
    private enum Answer { case none, affected, question, fixed }

    /// By purl, and by CPE name.
    private func answers(_ statuses: [(status: String, version: String)], _ version: String) throws -> [Answer] {
        try [false, true].map { isName in
            let products = statuses.map { _, version in
                let helper = isName ? "\"cpe\":\"cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*\"" : "\"purl\":\"pkg:npm/pump@\(version)\""
                return #"{"name":"Pump \#(version)","product_id":"\#(version)","product_identification_helper":{\#(helper)}}"#
            }
            let fields = Dictionary(grouping: statuses, by: \.status).map { field, entries in
                "\"\(field)\":[" + entries.map { "\"" + $0.version + "\"" }.joined(separator: ",") + "]"
            }
            let feed = CSAFFeed.document(
                #""full_product_names":[\#(products.joined(separator: ","))]"#, status: fields.sorted().joined(separator: ","))
            let component = try Scanning.component(
                "pump", version, purl: "pkg:npm/pump@\(version)", cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
            let result = try Scanning.scan(Workbench().catalog(feed), component)
            if !result.findings.isEmpty { return .affected }
            if !result.cleared.isEmpty { return .fixed }
            return result.undecided.isEmpty ? .none : .question
        }
    }

    @Test func whatLiesBetweenIsAQuestion() throws {
        let ends = [("first_affected", "1.0.0"), ("last_affected", "1.9.0"), ("first_affected", "2.0.0"), ("last_affected", "2.9.0")]
        for (version, answer): (String, Answer) in [
            ("0.9.0", .none), ("1.0.0", .affected), ("1.5.0", .question), ("1.9.0", .affected), ("1.9.1", .none), ("2.5.0", .question),
            ("3.0.0", .none),
        ] { #expect(try answers(ends, version) == [answer, answer], "\(version)") }
    }

    @Test func anOpenEndIsAQuestionUpToTheFix() throws {
        let first = [("first_affected", "1.0.0")]
        #expect(try answers(first, "7.0.0") == [.question, .question] && answers(first, "0.1.0") == [.none, .none])
        let fixed = first + [("first_fixed", "2.0.0")]
        for (version, answer): (String, Answer) in [("1.5.0", .question), ("2.0.0", .fixed), ("2.1.0", .none)] {
            #expect(try answers(fixed, version) == [answer, answer], "\(version)")
        }
        let last = [("last_affected", "1.9.0")]
        #expect(try answers(last, "0.1.0") == [.question, .question] && answers(last, "2.0.0") == [.none, .none])
        // Affected from and up to one version, it is that one.
        let one = [("first_affected", "1.0.0"), ("last_affected", "1.0.0")]
        #expect(try answers(one, "1.0.1") == [.none, .none])
    }

    @Test func wordsNameTheEnds() throws {
        let feed = CSAFFeed.document(
            #""full_product_names":[{"name":"a","product_id":"a","product_identification_helper":{"purl":"pkg:npm/pump@1.0.0"}},"#
                + #"{"name":"b","product_id":"b","product_identification_helper":{"purl":"pkg:npm/pump@1.9.0"}}]"#,
            status: #""first_affected":["a"],"last_affected":["b"]"#)
        let result = try Scanning.scan(Workbench().catalog(feed), Scanning.component("pump", "1.5.0", purl: "pkg:npm/pump@1.5.0"))
        #expect(result.undecided.map(\.reason) == [.versionsInWords("first_affected: 1.0.0; last_affected: 1.9.0")])
    }

    @Test func aStatementAboutTheVersionItselfStands() throws {
        let ends = [("first_affected", "1.0.0"), ("last_affected", "1.9.0"), ("known_not_affected", "1.5.0")]
        #expect(try answers(ends, "1.5.0") == [.fixed, .fixed])
    }
}
