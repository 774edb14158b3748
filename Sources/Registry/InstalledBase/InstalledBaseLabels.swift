// Records of the installed base that are told apart only within an institution or a product say whose they are.

extension Site {
    /// `H-001/EAST`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Institution.self, institution).code)/\(code)" }
}

extension InstitutionContact {
    /// `H-001 #12`: the chain names no person of an institution, since it is exported.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Institution.self, institution).code) #\(id == 0 ? "new" : "\(id)")"
    }
}

extension InstalledDevice {
    /// `PUMP-100: SN 42`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(label)" }
}

extension DeviceCustody {
    /// `PUMP-100: SN 42 – D-001`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(InstalledDevice.self, device).label(in: reader)) – \(try reader.get(TradeParty.self, party).code)"
    }
}

extension RolloutStep {
    /// `RO-1: PUMP-100: SN 42`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Rollout.self, rollout).code): \(try reader.get(InstalledDevice.self, device).label(in: reader))"
    }
}
