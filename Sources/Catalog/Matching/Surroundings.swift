/// What judging a component may need to know of the inventory around it. Few components ask; what nobody asks for is not put together. Used on one thread.
public final class Surroundings {
    /// The distribution of the inventory, for packages whose purl does not name theirs.
    public let system: OperatingSystem?
    private let saysComplete: Bool
    private let all: () -> [InventoryComponent]
    private lazy var gathered = all()
    /// Whether anything but the system was asked for since this was last set to false.
    var wasAsked = false

    /// - Parameters:
    ///   - system: the distribution of the inventory.
    ///   - isComplete: whether the SBOM says of itself that nothing is missing.
    ///   - components: gives all components of the inventory; called at most once.
    public init(system: OperatingSystem?, isComplete: Bool, components: @escaping () -> [InventoryComponent]) {
        self.system = system
        saysComplete = isComplete
        all = components
    }

    convenience init(_ inventory: Inventory) {
        self.init(system: inventory.system, isComplete: inventory.isComplete) { inventory.components }
    }

    /// All components of the inventory.
    var components: [InventoryComponent] {
        wasAsked = true
        return gathered
    }

    /// Whether the SBOM says of itself that nothing is missing.
    var isComplete: Bool {
        wasAsked = true
        return saysComplete
    }
}
