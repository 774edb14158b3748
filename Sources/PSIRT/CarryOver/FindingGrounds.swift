/// What an analysis rested on, so that it can be told whether that still holds in another release.
public struct FindingGrounds: Sendable, Hashable {
    /// The component's name and kind, without its version.
    public var component: String
    /// Its version.
    public var version: String
    /// What matching said: kind, confidence, ranges. Any text that changes when the answer does.
    public var match: String
    /// What the sources say of the vulnerability: severity, vector, ranges. Any text that changes when they do.
    public var vulnerability: String
    /// The settings and surroundings that the analysis names, each with its value.
    public var conditions: [String: String]
    /// Compensating controls in place.
    public var controls: Set<String>
    /// The components that this one needs or is needed by.
    public var neighbours: Set<String>

    /// Grounds from their parts.
    public init(
        component: String, version: String, match: String = "", vulnerability: String = "", conditions: [String: String] = [:],
        controls: Set<String> = [], neighbours: Set<String> = []
    ) {
        self.component = component
        self.version = version
        self.match = match
        self.vulnerability = vulnerability
        self.conditions = conditions
        self.controls = controls
        self.neighbours = neighbours
    }
}
