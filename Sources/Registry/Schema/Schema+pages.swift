import Database

extension Schema {
    /// Lists that came whole or sorted until now, from an index a page at a time.
    static let pages = Migration(
        number: 17, name: "pages of SOUP, corrections and issued SBOMs",
        statements: [
            "CREATE INDEX soup_item_list ON soup_item (product_id, title, id)",
            "CREATE INDEX anomaly_review_item ON anomaly_review (release_id, soup_item_id, id)",
            "CREATE INDEX correction_list ON correction (state, id)",
            "CREATE INDEX issued_sbom_holder ON issued_sbom (recipient, id)",
            // Whether an issued SBOM is out of date is told by the newest of each content: see HeldSBOMs.
            "CREATE INDEX issued_sbom_content ON issued_sbom (release_id, baseline_id, format, digest, number)",
            // When a supplier's last SBOM came, without reading the findings that stand in its row.
            "CREATE INDEX sbom_supplier_last ON sbom (supplier_id, state, received_at)",
        ])
}
