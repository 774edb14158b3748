// Records of the life cycle that are told apart only within a product say whose they are.

extension KeptPlan {
    /// `PUMP-100 plan 2`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code) plan \(number)" }
}

extension KeptPlanInput {
    /// `PUMP-100 plan 2: hardware_supply`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(KeptPlan.self, plan).label(in: reader)): \(label)" }
}

extension KeptMilestone {
    /// `PUMP-100 eol`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code) \(label)" }
}

extension ResourceUse {
    /// `PUMP-100: CLOUD-1`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Product.self, product).code): \(try reader.get(KeptResource.self, resource).code)"
    }
}

extension KeptEvent {
    /// `FUNET: bankruptcy 2027-01-05`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Supplier.self, supplier).code): \(label)" }
}

extension CollisionDecision {
    /// `PUMP-100: component:openssl@1.1.1k`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(label)" }
}

extension KeptControl {
    /// `PUMP-100: FW`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(label)" }
}

extension KeptJudgement {
    /// `PUMP-100@1.0: legacy`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code)@\(label)" }
}

extension KeptCritical {
    /// `PUMP-100: CVE-2026-1234 1.0`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(label)" }
}

extension KeptEvidence {
    /// `PUMP-100: plan-disclosed`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Product.self, product).code): \(label)" }
}

extension KeptPolicy {
    /// `PUMP-100`.
    public func label(in reader: RegistryReader) throws -> String { try reader.get(Product.self, product).code }
}
