// SPDX-License-Identifier: AGPL-3.0-or-later
#include "post/private_address.hpp"

#include <gtest/gtest.h>

namespace closeknit::post {
namespace {

TEST(PrivateAddresses, AreThoseOfTheOwnMachineAndNetwork) {
  for (const char* ip : {"127.0.0.1",
                         "127.9.9.9",
                         "0.0.0.0",
                         "10.1.2.3",
                         "172.16.0.1",
                         "172.31.255.255",
                         "192.168.0.7",
                         "169.254.169.254",
                         "100.64.0.1",
                         "198.19.0.1",
                         "224.0.0.1",
                         "255.255.255.255",
                         "::1",
                         "::",
                         "fe80::1",
                         "fe80::1%eth0",
                         "fc00::1",
                         "fd12:3456::1",
                         "ff02::1",
                         "::ffff:127.0.0.1",
                         "::ffff:192.168.1.1",
                         "64:ff9b::7f00:1",
                         "2002:7f00:1::",
                         "2001:db8::1"})
    EXPECT_TRUE(is_private_address(ip)) << ip;
}

TEST(PrivateAddresses, AreNotThoseOfTheWorld) {
  for (const char* ip : {"1.1.1.1", "9.255.255.255", "11.0.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1",
                         "192.167.0.1", "193.0.0.1", "2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1"})
    EXPECT_FALSE(is_private_address(ip)) << ip;
}

TEST(PrivateAddresses, AreAlsoWhatIsNone) {
  for (const char* none : {"", "localhost", "1.2.3", "0x7f.1", "1.1.1.1 ", "::g", "%eth0"})
    EXPECT_TRUE(is_private_address(none)) << none;
}

}  // namespace
}  // namespace closeknit::post
