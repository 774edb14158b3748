import Database

/// What belongs to the institution as which the person reads: the one way by which the portal finds anything. What is not the institution's is not there,
/// in the same words as what is nowhere.
struct PortalAccess {
    let institution: Institution
    let reader: RegistryReader

    /// - Throws: ``RegistryError/notAllowed(person:permission:)`` for who reads as no institution, or as one that was archived.
    init(_ reader: RegistryReader) throws {
        let refusal = RegistryError.notAllowed(person: reader.principal.handle, permission: .usePortal)
        guard let person = try reader.find(Person.self, "handle", .text(reader.principal.handle)),
            let member = try reader.find(InstitutionMember.self, "person_id", .integer(person.id))
        else { throw refusal }
        let institution = try reader.get(Institution.self, member.institution)
        guard institution.archivedAt == nil else { throw refusal }
        self.institution = institution
        self.reader = reader
    }

    /// Its devices that are in use, by product and serial number; those of one product only for a token made for it.
    func devices() throws -> [InstalledDevice] {
        let only = reader.principal.limit?.product.map { " AND product_id = \($0)" } ?? ""
        return try reader.list(
            InstalledDevice.self, where: "institution_id = ? AND ended_on IS NULL" + only, [.integer(institution.id)],
            order: "product_id, serial, lot, id")
    }

    /// The product of this code, if the institution has it in use.
    func product(_ code: String) throws -> Product {
        guard let product = try reader.find(Product.self, "code", .text(code)), try devices().contains(where: { $0.product == product.id }) else {
            throw RegistryError.notFound(.product, code)
        }
        return product
    }

    /// The release, if a device of the institution runs it.
    func release(_ reference: ReleaseReference) throws -> Release {
        let product = try product(reference.product)
        let running = Set(try devices().filter { $0.product == product.id }.compactMap(\.release))
        let found = try reader.list(Release.self, where: "product_id = ? AND version = ?", [.integer(product.id), .text(reference.version)])
        guard let release = found.first(where: { running.contains($0.id) }) else { throw RegistryError.notFound(.release, reference.text) }
        return release
    }

    /// The notice, if a letter of it went to the institution.
    func notice(_ number: String) throws -> Notice { try reader.portalNotice(number, institution) }
}

extension RegistryReader {
    /// The approved notice of this number, if an institution is among its recipients.
    func portalNotice(_ number: String, _ institution: Institution) throws -> Notice {
        guard let notice = try find(Notice.self, "number", .text(number)), notice.state == .approved,
            try !list(
                NoticeReceipt.self, where: "notice_id = ? AND institution_id = ?", [.integer(notice.id), .integer(institution.id)], limit: 1
            ).isEmpty, principal.limit?.product.map({ $0 == notice.product }) ?? true
        else { throw RegistryError.notFound(.notice, number) }
        return notice
    }
}
