import Database

/// Who may read and write reports: whoever takes part in the case and may see all that a report is made of. The content of a report is the same for
/// everybody who sees it, so nobody sees a part.
enum ReportAccess {
    /// The case of this number, for its reports.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` where there is none, and in the same words where the person may not know of it.
    static func subject(_ number: String, as asked: String? = nil, _ reader: RegistryReader) throws -> PSIRTCase {
        guard let found = try reader.psirtCases(where: "k.number = ?", [.text(number)]).first else {
            throw RegistryError.notFound(.psirtCase, asked ?? number)
        }
        if reader.principal == .system { return found }
        try found.mustTakePart(in: reader)
        for product in try CaseLinks.products(found, reader) {
            let scope = try reader.get(Product.self, product).scope
            try Authorisation.check(.read, scope, reader)
            try Authorisation.check(.readInstalledBase, scope, reader)
        }
        return found
    }

    /// The report of this number.
    static func report(_ number: String, _ reader: RegistryReader) throws -> StoredReport {
        guard let parts = ReportNumber.parts(number) else { throw RegistryError.notFound(.psirtCase, number) }
        let subject = try subject(parts.subject, as: number, reader)
        let row = try reader.connection.row(
            "SELECT \(StoredReport.columns) FROM case_report WHERE case_id = ? AND place = ?", [.integer(subject.id), .integer(parts.place)])
        guard let row else { throw RegistryError.notFound(.psirtCase, number) }
        return try StoredReport(row: row, of: subject)
    }
}
