/// Whether a package can be put together from the documents on hand.
public struct PackageReading: Sendable, Hashable {
    /// At which milestone it is given.
    public let milestone: DeviceMilestone
    /// What is on hand, in the order of Table 2.
    public let present: [PackageItem]
    /// What is not.
    public let missing: [PackageItem]

    /// - Parameter onHand: items for which an approved document is there.
    public init(_ milestone: DeviceMilestone, onHand: Set<PackageItem>) {
        self.milestone = milestone
        present = PackageItem.contents(of: milestone).filter(onHand.contains)
        missing = PackageItem.contents(of: milestone).filter { !onHand.contains($0) }
    }

    /// Where the contents come from.
    public var basis: Basis { NoticeSubject.package(milestone).basis(isChange: false) }
}
