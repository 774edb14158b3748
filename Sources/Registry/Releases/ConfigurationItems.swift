import Database

/// Looks up what a release consists of now.
enum ConfigurationItems {
    /// All items, by section and key.
    static func of(_ release: Release, _ reader: RegistryReader) throws -> [ConfigurationItem] {
        let doubts = try InheritedDoubts(about: release, reader)
        let all =
            try sboms(release, reader) + documents(release, doubts, reader) + supportingItems(release, doubts, reader)
            + hardwareParts(release, doubts, reader) + soup(release, reader)
        return all.sorted { first, second in
            first.section == second.section ? first.key < second.key : place(first.section) < place(second.section)
        }
    }

    private static func place(_ section: ConfigurationItem.Section) -> Int { ConfigurationItem.Section.allCases.firstIndex(of: section) ?? 0 }

    private static func sboms(_ release: Release, _ reader: RegistryReader) throws -> [ConfigurationItem] {
        let rows = try reader.connection.rows(
            """
            SELECT b.file AS file, b.digest AS digest, b.format AS format, b.name AS name, b.version AS version, b.source AS source,
                s.code AS supplier
            FROM sbom b LEFT JOIN supplier s ON s.id = b.supplier_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL ORDER BY b.id
            """, [.integer(release.id)])
        var seen: [String: Int] = [:]
        return try rows.map { row in
            let supplier = try row.optionalText("supplier")
            let file = try row.text("file")
            let name = try row.optionalText("name")
            // The maker's own stays the same thing whatever its file is called; of a supplier there may be several.
            var key = [try row.text("source"), supplier, supplier == nil ? nil : name ?? file].compactMap { $0 }.joined(separator: "/")
            seen[key, default: 0] += 1
            if let count = seen[key], count > 1 { key += "/\(count)" }
            return ConfigurationItem(
                .sbom, key: key, name: name ?? file, version: try row.optionalText("version"),
                ["file": file, "format": try row.text("format"), "supplier": supplier, "sha256": try row.text("digest")])
        }
    }

    private static func documents(
        _ release: Release, _ doubts: InheritedDoubts, _ reader: RegistryReader
    ) throws -> [ConfigurationItem] {
        try reader.connection.rows(
            """
            SELECT i.item_id AS id, d.code AS code, d.kind AS kind, d.title_ja AS title, v.version AS version, v.language AS language, v.digest AS digest,
                v.dated AS dated, i.inherited AS inherited
            FROM release_item i JOIN document_version v ON v.id = i.item_id JOIN document d ON d.id = v.document_id
            WHERE i.release_id = ? AND i.kind = 'document-version'
            """, [.integer(release.id)]
        ).map { row in
            let language = try row.text("language")
            return ConfigurationItem(
                .document, key: "\(try row.text("code"))/\(language)", name: try row.text("title"), version: try row.text("version"),
                [
                    "code": try row.text("code"), "kind": try row.text("kind"), "language": language, "dated": try row.text("dated"),
                    "sha256": try row.text("digest"),
                ], isInherited: try row.flag("inherited"), isToConfirm: doubts.contains(.documentVersion, try row.int("id")))
        }
    }

    private static func supportingItems(
        _ release: Release, _ doubts: InheritedDoubts, _ reader: RegistryReader
    ) throws -> [ConfigurationItem] {
        try reader.connection.rows(
            """
            SELECT i.item_id AS id, t.code AS code, t.kind AS kind, t.name AS name, t.version AS version, t.settings AS settings, i.purpose AS purpose,
                i.inherited AS inherited
            FROM release_item i JOIN supporting_item t ON t.id = i.item_id WHERE i.release_id = ? AND i.kind = 'supporting-item'
            """, [.integer(release.id)]
        ).map { row in
            ConfigurationItem(
                .supportingItem, key: try row.text("code"), name: try row.text("name"), version: try row.text("version"),
                [
                    "code": try row.text("code"), "kind": try row.text("kind"), "settings": try row.optionalText("settings"),
                    "purpose": try row.optionalText("purpose"),
                ], isInherited: try row.flag("inherited"), isToConfirm: doubts.contains(.supportingItem, try row.int("id")))
        }
    }

    private static func hardwareParts(
        _ release: Release, _ doubts: InheritedDoubts, _ reader: RegistryReader
    ) throws -> [ConfigurationItem] {
        try reader.connection.rows(
            """
            SELECT i.item_id AS id, h.code AS code, h.name AS name, h.part_number AS part_number, h.manufacturer AS manufacturer, h.firmware AS firmware,
                i.purpose AS purpose, i.inherited AS inherited
            FROM release_item i JOIN hardware_part h ON h.id = i.item_id WHERE i.release_id = ? AND i.kind = 'hardware-part'
            """, [.integer(release.id)]
        ).map { row in
            ConfigurationItem(
                .hardwarePart, key: try row.text("code"), name: try row.text("name"), version: try row.optionalText("part_number"),
                [
                    "code": try row.text("code"), "manufacturer": try row.optionalText("manufacturer"),
                    "firmware": try row.optionalText("firmware"), "purpose": try row.optionalText("purpose"),
                ], isInherited: try row.flag("inherited"), isToConfirm: doubts.contains(.hardwarePart, try row.int("id")))
        }
    }

    /// The product's SOUP items that the release's SBOMs have, with title, manufacturer and unique designator (JIS T 2304 8.1.2), and in which
    /// versions they are there.
    private static func soup(_ release: Release, _ reader: RegistryReader) throws -> [ConfigurationItem] {
        let rows = try reader.connection.rows(
            """
            SELECT s.title AS title, s.manufacturer AS manufacturer, s.designator AS designator, s.origin AS origin, n.id AS name_id, n.name AS name,
                n.ecosystem AS ecosystem, n.space AS space
            FROM soup_item s JOIN component_name n ON n.id = s.name_id WHERE s.product_id = ?
            """, [.integer(release.product)])
        let used = try ReleaseUse.components(of: try rows.map { try $0.int("name_id") }, in: release.id, reader)
        return try rows.compactMap { row in
            let versions = ReleaseUse.versions(used[try row.int("name_id")])
            if versions.isEmpty { return nil }
            let key = [try row.text("ecosystem"), try row.text("space"), try row.text("name")].filter { !$0.isEmpty }.joined(separator: "/")
            return ConfigurationItem(
                .soup, key: key, name: try row.text("title"), version: versions.joined(separator: ", "),
                [
                    "manufacturer": try row.optionalText("manufacturer"), "designator": try row.optionalText("designator"),
                    "origin": try row.text("origin"),
                ])
        }
    }
}
