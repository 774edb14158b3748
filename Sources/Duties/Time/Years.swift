/// The years whose holidays and clock changes are known to the engine.
public enum Years {
    /// Years of the calendars.
    public static let supported = 2000...2050

    /// Years that a fact may name: the longest clock that starts in the last of them still ends inside ``supported``.
    public static let ofFacts = 2000...2047

    /// The last year whose equinox days were announced when this was written; those of later years are computed.
    public static let announcedEquinoxes = 2027
}
