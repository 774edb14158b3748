/// CSAF documents, as short as a test can read.
enum CSAFFeed {
    /// A document with one vulnerability.
    ///
    /// - Parameters:
    ///   - tree: members of `product_tree`.
    ///   - status: members of `product_status`.
    ///   - more: further members of the vulnerability, each behind a comma.
    static func document(
        _ tree: String, status: String, more: String = "", id: String = "ADV-1", cve: String = "CVE-2026-1", publisher: String = "Maker"
    )
        -> String
    {
        """
        {"document":{"category":"csaf_vex","csaf_version":"2.0","title":"T","lang":"en","publisher":{"category":"vendor","name":"\(publisher)",
          "namespace":"https://example.invalid"},"tracking":{"id":"\(id)","current_release_date":"2026-02-01T00:00:00Z",
          "initial_release_date":"2026-01-01T00:00:00Z","revision_history":[],"status":"final","version":"2"}},
         "product_tree":{\(tree)},
         "vulnerabilities":[{"cve":"\(cve)","product_status":{\(status)}\(more)}]}
        """
    }

    /// A vendor's product with one leaf branch.
    static func branches(_ category: String, _ name: String, helper: String = "", product: String = "Pump", id: String = "P1") -> String {
        let identification = helper.isEmpty ? "" : ",\"product_identification_helper\":{\(helper)}"
        return """
            "branches":[{"category":"vendor","name":"Maker","branches":[{"category":"product_name","name":"\(product)","branches":[
              {"category":"\(category)","name":"\(name)","product":{"name":"Maker \(product) \(name)","product_id":"\(id)"\(identification)}}]}]}]
            """
    }
}
