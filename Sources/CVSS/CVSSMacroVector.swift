/// The macro vector of a version 4.0 vector: its level in each of the six equivalence sets EQ1 to EQ6, 0 being the most severe (specification, section 8.1).
public struct CVSSMacroVector: Hashable, Sendable, CustomStringConvertible {
    /// EQ1: attack vector, privileges required and user interaction; 0 to 2.
    public let eq1: Int
    /// EQ2: attack complexity and requirements; 0 or 1.
    public let eq2: Int
    /// EQ3: impact on the vulnerable system; 0 to 2.
    public let eq3: Int
    /// EQ4: impact on subsequent systems; 0 to 2.
    public let eq4: Int
    /// EQ5: exploit maturity; 0 to 2.
    public let eq5: Int
    /// EQ6: impact on the vulnerable system with its security requirements; 0 or 1.
    public let eq6: Int

    /// The six levels as digits: `000200`.
    public var description: String { "\(eq1)\(eq2)\(eq3)\(eq4)\(eq5)\(eq6)" }
}
