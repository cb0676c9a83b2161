// Entry point of the one test program; doctest finds the cases of every other file by itself.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
