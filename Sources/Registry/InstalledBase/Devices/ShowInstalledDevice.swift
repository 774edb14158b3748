import Database

/// A device with the chain of trade parties behind it and the roll-outs that it is part of.
public struct ShowInstalledDevice: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// A party in the chain.
    public struct Link: Sendable {
        /// When it stood there.
        public let custody: DeviceCustody
        /// Who.
        public let party: TradeParty
    }

    /// How far a roll-out is at the device.
    public struct Update: Sendable {
        /// Code of the plan.
        public let rollout: String
        /// Version that is brought.
        public let release: String
        /// How far it is.
        public let step: RolloutStep
    }

    /// What there is to say.
    public struct Answer: Sendable {
        /// The device.
        public let device: InstalledDevice
        /// Version of the release on it; nil for unknown.
        public let release: String?
        /// Where it is.
        public let institution: Institution
        /// At which site.
        public let site: Site?
        /// The chain, oldest first.
        public let chain: [Link]
        /// Roll-outs, oldest first.
        public let updates: [Update]
    }

    /// Which.
    public var reference: DeviceReference

    /// The device that is called so.
    public init(_ reference: DeviceReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let device = try reader.device(reference)
        let chain = try reader.list(DeviceCustody.self, where: "device_id = ?", [.integer(device.id)])
        let steps = try reader.list(RolloutStep.self, where: "device_id = ?", [.integer(device.id)])
        return Answer(
            device: device, release: try device.release.map { try reader.get(Release.self, $0).version },
            institution: try reader.get(Institution.self, device.institution), site: try device.site.map { try reader.get(Site.self, $0) },
            chain: try chain.map { Link(custody: $0, party: try reader.get(TradeParty.self, $0.party)) },
            updates: try steps.map { step in
                let rollout = try reader.get(Rollout.self, step.rollout)
                return Update(rollout: rollout.code, release: try reader.get(Release.self, rollout.release).version, step: step)
            })
    }
}
