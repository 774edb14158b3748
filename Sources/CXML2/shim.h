#pragma once
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// libxml2 writes some of its notes to standard error, past every handler. Ours is no place for them: what matters comes through the structured handlers.
static void mimamori_xml_note(void *context, const char *message, ...) { (void)context; (void)message; }
static inline void mimamori_xml_be_quiet(void) {
    xmlThrDefSetGenericErrorFunc(NULL, mimamori_xml_note);
    xmlSetGenericErrorFunc(NULL, mimamori_xml_note);
}
