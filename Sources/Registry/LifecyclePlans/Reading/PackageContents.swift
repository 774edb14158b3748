import Database
import Lifecycle

/// Which papers of Table 2 are on hand for a product (R-054, R-060, R-061): approved documents of their kinds, an accepted SBOM, approved notices.
enum PackageContents {
    /// What is on hand.
    static func onHand(_ product: Product, _ reader: RegistryReader) throws -> Set<PackageItem> {
        var kinds: Set<DocumentKind> = []
        try reader.connection.forEach(
            "SELECT DISTINCT d.kind FROM document d JOIN document_version v ON v.document_id = d.id WHERE d.product_id = ? AND v.state = 'approved'",
            [.integer(product.id)]
        ) { kinds.insert(try $0.word("kind")) }
        let sboms = try reader.connection.number(
            """
            SELECT COUNT(*) FROM sbom b JOIN product_release r ON r.id = b.release_id
            WHERE r.product_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL
            """, [.integer(product.id)])
        var subjects: Set<String> = []
        try reader.connection.forEach("SELECT DISTINCT subject FROM notice WHERE product_id = ? AND state = 'approved'", [.integer(product.id)]) {
            subjects.insert(try $0.text("subject"))
        }
        return Set(PackageItem.allCases.filter { has($0, kinds, hasSBOM: sboms ?? 0 > 0, notices: subjects) })
    }

    private static func has(_ item: PackageItem, _ kinds: Set<DocumentKind>, hasSBOM: Bool, notices: Set<String>) -> Bool {
        switch item {
        case .securityPolicy: kinds.contains(.securityPolicy)
        case .datesPlan, .eosPlan: kinds.contains(.lifecyclePlan)
        case .upgradeOptions: kinds.contains(.upgradeOptions)
        case .instructions: kinds.contains(.instructions) && kinds.contains(.securityDocument)
        case .sbomAndMDS2: hasSBOM && kinds.contains(.mds2)
        case .maintenancePlan: kinds.contains(.maintenancePlan)
        case .eolNotice: notices.contains(NoticeSubject.eol.key)
        case .eosNotice: notices.contains(NoticeSubject.eos.key)
        case .otherUpdates, .otherUpdatesAtEnd: kinds.contains(.updateInformation)
        }
    }
}

extension PackageContents {
    /// The papers of a package one a line, with version, day and digest, so that what was given can be told from another.
    static func list(_ product: Product, _ items: [PackageItem], _ reader: RegistryReader) throws -> String {
        let kinds = Set(items.flatMap(kinds))
        var lines: [String] = []
        try reader.connection.forEach(
            """
            SELECT d.kind, d.code, d.title_ja, v.version, v.language, v.dated, v.digest FROM document d
            JOIN document_version v ON v.document_id = d.id WHERE d.product_id = ? AND v.state = 'approved' ORDER BY d.code, v.language, v.id
            """, [.integer(product.id)]
        ) { row in
            let kind: DocumentKind = try row.word("kind")
            guard kinds.contains(kind) else { return }
            let (code, version, language) = (try row.text("code"), try row.text("version"), try row.text("language"))
            lines.append(
                "- \(try row.text("title_ja")) \(code)@\(version)/\(language) (\(try row.text("dated"))) SHA-256 \(try row.text("digest").prefix(16))"
            )
        }
        if items.contains(.sbomAndMDS2) {
            try reader.connection.forEach(
                """
                SELECT r.version, b.file, b.format, b.digest FROM sbom b JOIN product_release r ON r.id = b.release_id
                WHERE r.product_id = ? AND r.state = 'released' AND b.state = 'accepted' AND b.replaced_by IS NULL AND b.supplier_id IS NULL ORDER BY r.id, b.id
                """, [.integer(product.id)]
            ) { row in
                let file = "\(try row.text("version")) \(try row.text("file")) (\(try row.text("format")))"
                lines.append("- SBOM \(file) SHA-256 \(try row.text("digest").prefix(16))")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The kinds of documents that an item stands for.
    private static func kinds(_ item: PackageItem) -> [DocumentKind] {
        switch item {
        case .securityPolicy: [.securityPolicy]
        case .datesPlan, .eosPlan: [.lifecyclePlan]
        case .upgradeOptions: [.upgradeOptions]
        case .instructions: [.instructions, .securityDocument]
        case .sbomAndMDS2: [.mds2]
        case .maintenancePlan: [.maintenancePlan]
        case .eolNotice, .eosNotice: []
        case .otherUpdates, .otherUpdatesAtEnd: [.updateInformation]
        }
    }
}
