/// The scores of one vector.
public struct CVSSScores: Hashable, Sendable {
    /// The score of the base metrics alone.
    public let base: CVSSScore

    /// The base score adjusted by the temporal metrics; equal to it if none is given. Nil in version 4.0, which has no such score.
    public let temporal: CVSSScore?

    /// The score in the environment that the environmental metrics describe; with none of them given, the equation's result for that. Nil in version 4.0.
    public let environmental: CVSSScore?

    /// The score of the vector as given: with versions 2.0 and 3.x the environmental score if the vector has environmental metrics, else the temporal score
    /// if it has temporal ones, else the base score; with version 4.0 the one score that takes in all metrics.
    public let overall: CVSSScore
}
