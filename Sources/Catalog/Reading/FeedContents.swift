public import Diagnostics

/// What one record or document of a feed holds, and what of it could not be read.
public struct FeedContents {
    /// Vulnerabilities, as far as they could be read.
    public var vulnerabilities: [VulnerabilityRecord] = []
    /// Life cycles of products.
    public var lifecycles: [ProductLifecycle] = []
    /// For a list that is released whole, and whose entries have no dates of change: when, as far as it says.
    var edition: String?
    /// What was left out, each with its place.
    public var problems: [any ExplainedError] = []

    /// Nothing yet.
    public init() {}

    init(_ record: VulnerabilityRecord) { vulnerabilities = [record] }

    /// Records and life cycles together.
    var count: Int { vulnerabilities.count + lifecycles.count }

    /// Takes what `read` gives, or notes why it gives nothing.
    mutating func take(_ read: () throws -> VulnerabilityRecord) throws {
        do {
            vulnerabilities.append(try read())
        } catch let error as any ExplainedError {
            problems.append(error)
        }
    }
}
